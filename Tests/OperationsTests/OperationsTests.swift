// tests of Operations
