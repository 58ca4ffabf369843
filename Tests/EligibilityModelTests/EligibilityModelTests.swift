// tests of EligibilityModel
