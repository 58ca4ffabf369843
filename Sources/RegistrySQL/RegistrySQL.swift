// RegistrySQL
