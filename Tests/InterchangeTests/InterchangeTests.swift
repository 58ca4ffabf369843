// tests of Interchange
