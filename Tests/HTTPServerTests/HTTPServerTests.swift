// tests of HTTPServer
