// tests of Tidy
