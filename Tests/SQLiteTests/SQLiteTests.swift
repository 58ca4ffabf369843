// tests of SQLite
