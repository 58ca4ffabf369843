// tests of RegistrySQL
