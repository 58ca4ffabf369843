#pragma once
#include <microhttpd.h>

// What the server sets, gathered in one value: MHD_start_daemon is variadic and Swift does not import variadic functions.
struct shim_daemon_settings {
  unsigned int flags;
  int listening_socket;
  size_t connection_memory_bytes;
  unsigned int maximum_connections;
  unsigned int idle_timeout_seconds;
  unsigned int threads;
  int strictness;
  MHD_AccessHandlerCallback access;
  void *(*request_line)(void *, const char *, struct MHD_Connection *);
  size_t (*unescape)(void *, struct MHD_Connection *, char *);
  MHD_NotifyConnectionCallback connection_changed;
  MHD_RequestCompletedCallback request_completed;
  void *context;
};

static inline struct MHD_Daemon *shim_start_daemon(const struct shim_daemon_settings *settings) {
  return MHD_start_daemon(
      settings->flags, 0, NULL, NULL, settings->access, settings->context,
      MHD_OPTION_LISTEN_SOCKET, (MHD_socket)settings->listening_socket,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory_bytes,
      MHD_OPTION_CONNECTION_LIMIT, settings->maximum_connections,
      MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_timeout_seconds,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
      MHD_OPTION_STRICT_FOR_CLIENT, settings->strictness,
      MHD_OPTION_URI_LOG_CALLBACK, settings->request_line, settings->context,
      MHD_OPTION_UNESCAPE_CALLBACK, settings->unescape, settings->context,
      MHD_OPTION_NOTIFY_CONNECTION, settings->connection_changed, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->request_completed, settings->context,
      MHD_OPTION_END);
}

// MHD_get_connection_info is variadic too; each question gets a function of its own.
static inline void *shim_socket_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

static inline int shim_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? (int)info->connect_fd : -1;
}

static inline size_t shim_request_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}
