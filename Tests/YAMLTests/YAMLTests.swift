// tests of YAML
