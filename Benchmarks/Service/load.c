// Asks one server the same way for every peer of the service benchmarks: one thread, connections that stay open, one request under way on each.
// Usage: load HOST PORT PATH TYPE BODIES SECONDS CONNECTIONS [CERTIFICATE KEY AUTHORITY]
// BODIES has a request body in each line; with - it asks by GET. With a certificate it speaks TLS and shows it.
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 1 << 17 };

typedef struct {
  int fd;
  SSL *tls;
  const char *out;
  size_t out_size, sent, seen;
  double asked;
  char in[ROOM];
} Link;

static char **requests;
static size_t *sizes, count, next;
static double *times;
static size_t answered, failed, time_room;
static int epoll, port;
static const char *host;
static SSL_CTX *tls_context;

static void die(const char *what) { fprintf(stderr, "load: %s\n", what); exit(1); }

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void add_request(const char *head, const char *body, size_t length) {
  char *text = malloc(strlen(head) + length + 64);
  size_t size = (size_t)(body ? sprintf(text, "%sContent-Length: %zu\r\n\r\n", head, length) : sprintf(text, "%s\r\n", head));
  if (body) memcpy(text + size, body, length);
  requests = realloc(requests, (count + 1) * sizeof *requests);
  sizes = realloc(sizes, (count + 1) * sizeof *sizes);
  requests[count] = text;
  sizes[count++] = size + length;
}

static void read_requests(const char *path, const char *type, const char *bodies) {
  char head[1024], *line = NULL;
  size_t room = 0;
  ssize_t length;
  int is_get = !strcmp(bodies, "-");
  snprintf(head, sizeof head, "%s %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n%s%s%s", is_get ? "GET" : "POST", path, host,
           is_get ? "" : "Content-Type: ", is_get ? "" : type, is_get ? "" : "\r\n");
  if (is_get) { add_request(head, NULL, 0); return; }
  FILE *file = fopen(bodies, "r");
  if (!file) die("no such file of bodies");
  while ((length = getline(&line, &room, file)) > 0) {
    if (line[length - 1] == '\n') length--;
    add_request(head, line, (size_t)length);
  }
  fclose(file);
  if (!count) die("no bodies");
}

static void watch(Link *link, int writing, int operation) {
  struct epoll_event event = { .events = EPOLLIN | (writing ? EPOLLOUT : 0), .data.ptr = link };
  if (epoll_ctl(epoll, operation, link->fd, &event)) die("epoll");
}

// Whether bytes went through; 0 where the socket wants to be waited for.
static ssize_t moved(Link *link, ssize_t result) {
  if (result > 0) return result;
  if (link->tls) {
    int error = SSL_get_error(link->tls, (int)result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) return 0;
  } else if (result < 0 && errno == EAGAIN) {
    return 0;
  }
  die("the server closed a connection");
  return 0;
}

static void send_more(Link *link) {
  while (link->sent < link->out_size) {
    const char *from = link->out + link->sent;
    size_t left = link->out_size - link->sent;
    ssize_t result = moved(link, link->tls ? SSL_write(link->tls, from, (int)left) : send(link->fd, from, left, MSG_NOSIGNAL));
    if (!result) { watch(link, 1, EPOLL_CTL_MOD); return; }
    link->sent += (size_t)result;
  }
}

static void ask(Link *link) {
  link->out = requests[next];
  link->out_size = sizes[next];
  next = (next + 1) % count;
  link->sent = link->seen = 0;
  link->asked = now();
  send_more(link);
}

// The length of the whole answer once its head is here, 0 before.
static size_t answer_size(const Link *link) {
  const char *end = strstr(link->in, "\r\n\r\n");
  if (!end) return 0;
  const char *length = strcasestr(link->in, "\r\ncontent-length:");
  if (!length || length > end) die("an answer without Content-Length");
  return (size_t)(end + 4 - link->in) + strtoul(length + 17, NULL, 10);
}

// Connects anew, as a server may ask for after so many answers.
static void reopen(Link *link) {
  if (link->tls) { SSL_shutdown(link->tls); SSL_free(link->tls); }
  if (link->fd) close(link->fd);
  link->tls = NULL;
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((unsigned short)port) };
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  link->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(link->fd, (struct sockaddr *)&address, sizeof address)) die("cannot connect");
  int one = 1;
  setsockopt(link->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (tls_context) {
    link->tls = SSL_new(tls_context);
    SSL_set_fd(link->tls, link->fd);
    SSL_set_tlsext_host_name(link->tls, host);
    SSL_set1_host(link->tls, host);
    if (SSL_connect(link->tls) != 1) { ERR_print_errors_fp(stderr); die("no TLS"); }
  }
  fcntl(link->fd, F_SETFL, O_NONBLOCK);
  watch(link, 0, EPOLL_CTL_ADD);
}

static void take(Link *link, int counts) {
  for (;;) {
    size_t left = ROOM - 1 - link->seen;
    if (!left) die("an answer is too large");
    char *to = link->in + link->seen;
    ssize_t result = moved(link, link->tls ? SSL_read(link->tls, to, (int)left) : recv(link->fd, to, left, 0));
    if (!result) return;
    link->seen += (size_t)result;
    link->in[link->seen] = 0;
    size_t size = answer_size(link);
    if (!size || link->seen < size) continue;
    if (counts) {
      if (strncmp(link->in, "HTTP/1.1 200", 12)) failed++;
      if (answered == time_room) times = realloc(times, (time_room = time_room ? time_room * 2 : 65536) * sizeof *times);
      times[answered++] = now() - link->asked;
    }
    const char *close = strcasestr(link->in, "\r\nconnection: close");
    if (close && close < strstr(link->in, "\r\n\r\n")) reopen(link);
    ask(link);
    return;
  }
}

static SSL_CTX *make_context(char **files) {
  SSL_CTX *made = SSL_CTX_new(TLS_client_method());
  if (SSL_CTX_use_certificate_chain_file(made, files[0]) != 1 || SSL_CTX_use_PrivateKey_file(made, files[1], SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_load_verify_locations(made, files[2], NULL) != 1) die("certificates");
  SSL_CTX_set_verify(made, SSL_VERIFY_PEER, NULL);
  SSL_CTX_set_mode(made, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_AUTO_RETRY);
  return made;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static void run(double seconds, int counts) {
  struct epoll_event events[256];
  double end = now() + seconds;
  while (now() < end) {
    // Never asleep: whoever answers would pay for waking it, the more the slower they are, and in a virtual machine that is dear.
    int ready = epoll_wait(epoll, events, 256, 0);
    for (int i = 0; i < ready; i++) {
      Link *link = events[i].data.ptr;
      if (events[i].events & EPOLLOUT) { watch(link, 0, EPOLL_CTL_MOD); send_more(link); }
      if (events[i].events & ~(unsigned)EPOLLOUT) take(link, counts);
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 8 && argc != 11) {
    fprintf(stderr, "usage: load HOST PORT PATH TYPE BODIES SECONDS CONNECTIONS [CERTIFICATE KEY AUTHORITY]\n");
    return 64;
  }
  host = argv[1];
  port = atoi(argv[2]);
  read_requests(argv[3], argv[4], argv[5]);
  epoll = epoll_create1(0);
  if (argc == 11) tls_context = make_context(argv + 8);
  for (int left = atoi(argv[7]); left > 0; left--) {
    Link *link = calloc(1, sizeof *link);
    reopen(link);
    ask(link);
  }
  double seconds = atof(argv[6]);
  run(seconds / 4, 0);
  double start = now();
  run(seconds, 1);
  double took = now() - start;
  if (!answered) die("no answers");
  qsort(times, answered, sizeof *times, by_size);
  printf("requests %.0f median %.3f p99 %.3f failed %zu\n", (double)answered / took, times[answered / 2] * 1e3,
         times[(size_t)((double)answered * 0.99)] * 1e3, failed);
  return 0;
}
