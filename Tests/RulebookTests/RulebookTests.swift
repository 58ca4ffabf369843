// tests of Rulebook
