// tests of Web
