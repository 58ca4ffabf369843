// Loaded before the C library (LD_PRELOAD), it counts the operations on the files below one folder and lets one of them fail.
//
//   FAULT_FOLDER  the folder whose files count
//   FAULT_LOG     where the fault is noted (call, path), and at the end how many operations there were
//   FAULT_AT      which operation fails, counted from 1; 0 for none
//   FAULT_ERROR   ENOSPC: only operations that need room count, and a write puts half of its bytes on the disk before it fails
//                 EIO: every operation counts
//   FAULT_LASTS   1: every later operation of the kind fails, too
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

// What an operation is to the fault.
enum kind { NEEDS_ROOM, NEEDS_NO_ROOM };

static char folder[PATH_MAX];
static char log_path[PATH_MAX];
static long fault_at;
static int lasts;
static int error_number;
static atomic_long counted;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_FOLDER");
  if (text) snprintf(folder, sizeof folder, "%s/", text);
  text = getenv("FAULT_LOG");
  if (text) snprintf(log_path, sizeof log_path, "%s", text);
  text = getenv("FAULT_AT");
  fault_at = text ? atol(text) : 0;
  text = getenv("FAULT_LASTS");
  lasts = text && *text == '1';
  text = getenv("FAULT_ERROR");
  error_number = text && strcmp(text, "ENOSPC") == 0 ? ENOSPC : EIO;
}

// By the system's own calls, so that noting a fault is no operation.
static void note(const char *what, const char *path) {
  if (!*log_path) return;
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%s %s\n", what, path);
  long file = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file < 0) return;
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

__attribute__((destructor)) static void end(void) {
  char number[32];
  snprintf(number, sizeof number, "%ld", atomic_load(&counted));
  note("operations", number);
}

// Whether the operation on this path fails now.
static int fails(enum kind kind, const char *call, const char *path) {
  if (!*folder || strncmp(path, folder, strlen(folder)) != 0) return 0;
  if (error_number == ENOSPC && kind != NEEDS_ROOM) return 0;
  long number = atomic_fetch_add(&counted, 1) + 1;
  if (fault_at == 0 || number < fault_at || (number > fault_at && !lasts)) return 0;
  if (number == fault_at) note(call, path);
  errno = error_number;
  return 1;
}

static int fails_file(enum kind kind, const char *call, int file) {
  if (!*folder || file < 0) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return fails(kind, call, path);
}

// A disk that fills up takes the first part of what is written.
static size_t taken(size_t count) { return error_number == ENOSPC ? count / 2 : 0; }

static enum kind opening(int flags) { return flags & O_CREAT ? NEEDS_ROOM : NEEDS_NO_ROOM; }

static mode_t mode_of(int flags, va_list arguments) { return flags & (O_CREAT | __O_TMPFILE) ? va_arg(arguments, mode_t) : 0; }

#define OPEN(name)                                           \
  int name(const char *path, int flags, ...) {               \
    va_list arguments;                                       \
    va_start(arguments, flags);                              \
    mode_t mode = mode_of(flags, arguments);                 \
    va_end(arguments);                                       \
    if (fails(opening(flags), #name, path)) return -1;       \
    return REAL(name)(path, flags, mode);                    \
  }
OPEN(open)
OPEN(open64)

int openat(int at, const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  if (fails(opening(flags), "openat", path)) return -1;
  return REAL(openat)(at, path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (!fails_file(NEEDS_ROOM, "write", file)) return REAL(write)(file, bytes, count);
  if (taken(count) > 0) return REAL(write)(file, bytes, taken(count));
  return -1;
}

#define PWRITE(name, offset_type)                                                            \
  ssize_t name(int file, const void *bytes, size_t count, offset_type offset) {              \
    if (!fails_file(NEEDS_ROOM, #name, file)) return REAL(name)(file, bytes, count, offset); \
    if (taken(count) > 0) return REAL(name)(file, bytes, taken(count), offset);              \
    return -1;                                                                               \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *parts, int count) {
  return fails_file(NEEDS_ROOM, "writev", file) ? -1 : REAL(writev)(file, parts, count);
}

ssize_t read(int file, void *bytes, size_t count) {
  return fails_file(NEEDS_NO_ROOM, "read", file) ? -1 : REAL(read)(file, bytes, count);
}

#define PREAD(name, offset_type)                                                                             \
  ssize_t name(int file, void *bytes, size_t count, offset_type offset) {                                    \
    return fails_file(NEEDS_NO_ROOM, #name, file) ? -1 : REAL(name)(file, bytes, count, offset);             \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

int fsync(int file) { return fails_file(NEEDS_ROOM, "fsync", file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails_file(NEEDS_ROOM, "fdatasync", file) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails_file(NEEDS_NO_ROOM, "ftruncate", file) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails_file(NEEDS_NO_ROOM, "ftruncate64", file) ? -1 : REAL(ftruncate64)(file, size); }

// The descriptor is gone all the same, as Linux does it.
int close(int file) {
  int is_failing = fails_file(NEEDS_NO_ROOM, "close", file);
  int result = REAL(close)(file);
  if (!is_failing) return result;
  errno = error_number;
  return -1;
}

int rename(const char *from, const char *to) { return fails(NEEDS_ROOM, "rename", to) ? -1 : REAL(rename)(from, to); }
int renameat(int at, const char *from, int to_at, const char *to) {
  return fails(NEEDS_ROOM, "renameat", to) ? -1 : REAL(renameat)(at, from, to_at, to);
}
int link(const char *from, const char *to) { return fails(NEEDS_ROOM, "link", to) ? -1 : REAL(link)(from, to); }
int mkdir(const char *path, mode_t mode) { return fails(NEEDS_ROOM, "mkdir", path) ? -1 : REAL(mkdir)(path, mode); }
int unlink(const char *path) { return fails(NEEDS_NO_ROOM, "unlink", path) ? -1 : REAL(unlink)(path); }
int fchmod(int file, mode_t mode) { return fails_file(NEEDS_NO_ROOM, "fchmod", file) ? -1 : REAL(fchmod)(file, mode); }

#define MMAP(name, offset_type)                                                                          \
  void *name(void *address, size_t size, int protection, int flags, int file, offset_type offset) {      \
    if (!(flags & MAP_ANONYMOUS) && fails_file(NEEDS_NO_ROOM, #name, file)) {                            \
      errno = ENOMEM;                                                                                    \
      return MAP_FAILED;                                                                                 \
    }                                                                                                    \
    return REAL(name)(address, size, protection, flags, file, offset);                                   \
  }
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)

// Of the many commands only the taking of a lock is an operation.
#define FCNTL(name)                                                                                      \
  int name(int file, int command, ...) {                                                                 \
    va_list arguments;                                                                                   \
    va_start(arguments, command);                                                                        \
    void *argument = va_arg(arguments, void *);                                                          \
    va_end(arguments);                                                                                   \
    int is_lock = command == F_SETLK && ((struct flock *)argument)->l_type != F_UNLCK;                   \
    if (is_lock && fails_file(NEEDS_NO_ROOM, #name, file)) return -1;                                    \
    return REAL(name)(file, command, argument);                                                          \
  }
FCNTL(fcntl)
FCNTL(fcntl64)
