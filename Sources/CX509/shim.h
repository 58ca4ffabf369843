#pragma once
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// Macros, which Swift does not import; each gets a function of its own.
static inline EVP_PKEY *shim_new_key(void) { return EVP_EC_gen("P-256"); }

static inline long shim_written(BIO *bio, char **start) { return BIO_get_mem_data(bio, start); }

static inline int shim_write_name(BIO *bio, const X509_NAME *name) {
  return X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253) >= 0 ? 1 : 0;
}

// Without an answer of our own the library would ask for a password on the terminal.
static inline int shim_no_password(char *buffer, int size, int writing, void *context) { return -1; }

static inline EVP_PKEY *shim_read_private_key(BIO *bio) { return PEM_read_bio_PrivateKey(bio, NULL, shim_no_password, NULL); }

static inline int shim_write_private_key(BIO *bio, const EVP_PKEY *key) {
  return PEM_write_bio_PKCS8PrivateKey(bio, key, NULL, NULL, 0, NULL, NULL);
}

// An extension by its text, with what it takes from the issuer and from the certificate itself.
static inline int shim_add_extension(X509 *certificate, X509 *issuer, int kind, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
  if (!extension) return 0;
  int added = X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  return added;
}

static inline int shim_add_list_extension(X509_CRL *list, X509 *issuer, int kind, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, NULL, NULL, list, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
  if (!extension) return 0;
  int added = X509_CRL_add_ext(list, extension, -1);
  X509_EXTENSION_free(extension);
  return added;
}

static inline int shim_revoked_count(X509_CRL *list) { return sk_X509_REVOKED_num(X509_CRL_get_REVOKED(list)); }

static inline X509_REVOKED *shim_revoked(X509_CRL *list, int index) { return sk_X509_REVOKED_value(X509_CRL_get_REVOKED(list), index); }
