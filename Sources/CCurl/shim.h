#pragma once
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

// What came back, in memory that ends where the limit does.
typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t limit;
} shim_body;

static size_t shim_receive(char *piece, size_t size, size_t count, void *context) {
  shim_body *body = context;
  size_t more = size * count;
  if (more > body->limit - body->count) return 0;
  memcpy(body->bytes + body->count, piece, more);
  body->count += more;
  return more;
}

// The setter takes any number of arguments of any kind, which Swift does not call; each kind gets a function of its own.
static inline CURLcode shim_set_number(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }

static inline CURLcode shim_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }

static inline CURLcode shim_set_headers(CURL *handle, struct curl_slist *headers) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode shim_set_body(CURL *handle, shim_body *body) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, shim_receive);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, body) : code;
}

static inline CURLcode shim_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline long shim_status(CURL *handle) {
  long status = 0;
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}
