// SPDX-License-Identifier: EPL-2.0
// Loaded into a process (LD_PRELOAD), it does to the files of one recording what disks and clocks do.
//
// FAULTIO_FILES=TEXT   watches the files whose path contains this text
// FAULTIO_TRACE=PATH   writes every change of them there, in order, see struct event
// FAULTIO_BOOT=TEXT    what /proc/sys/kernel/random/boot_id shall say
// FAULTIO_CLOCK=PATH   a file with seconds that are added to the civil clock; it may be changed at any time
// faultio_arm(n, errno) the n-th change of the watched files from now on fails, or every one from there on (errno < 0)
// faultio_count()      how many changes there were
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPEN = 'o', WRITE = 'w', LENGTH = 't', SYNC = 's', RENAME = 'r', UNLINK = 'u' };
#define MAX_FILES 65536

struct event { // then the text or bytes
    int64_t kind, file, at, bytes;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int watched[MAX_FILES]; // by descriptor: number of the opened path, 0 for others
static int opened;
static long count, fail_at;
static int fail_errno;
static int trace = -1;

static int (*real_open)(const char *, int, ...);
static int (*real_open64)(const char *, int, ...);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_close)(int);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);
static int (*real_clock_gettime)(clockid_t, struct timespec *);

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    real_open = next("open");
    real_open64 = next("open64");
    real_pwrite = next("pwrite64");
    real_write = next("write");
    real_pwritev = next("pwritev64");
    real_writev = next("writev");
    real_ftruncate = next("ftruncate64");
    real_fsync = next("fsync");
    real_fdatasync = next("fdatasync");
    real_close = next("close");
    real_rename = next("rename");
    real_unlink = next("unlink");
    real_clock_gettime = next("clock_gettime");
    const char *path = getenv("FAULTIO_TRACE");
    if (path) trace = real_open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
}

static void put(int kind, int file, int64_t at, const void *bytes, int64_t size) {
    if (trace < 0) return;
    struct event e = {kind, file, at, size};
    if (real_write(trace, &e, sizeof e) < 0 || (size && real_write(trace, bytes, size) < 0)) abort();
}

static int is_ours(const char *path) {
    const char *text = getenv("FAULTIO_FILES");
    return text && path && strstr(path, text) != NULL;
}

// 1: this change fails, with errno set
static int fails(void) {
    count++;
    if (fail_at && (count == fail_at || (fail_errno < 0 && count > fail_at))) {
        errno = fail_errno < 0 ? -fail_errno : fail_errno;
        return 1;
    }
    return 0;
}

void faultio_arm(long n, int error) {
    pthread_mutex_lock(&lock);
    count = 0;
    fail_at = n;
    fail_errno = error;
    pthread_mutex_unlock(&lock);
}

long faultio_count(void) { return count; }

static const char *other_boot(const char *path) {
    static char name[64];
    const char *boot = getenv("FAULTIO_BOOT");
    if (!boot || !path || strcmp(path, "/proc/sys/kernel/random/boot_id")) return path;
    snprintf(name, sizeof name, "/tmp/faultio-boot-%d", getpid());
    int fd = real_open(name, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (fd < 0 || real_write(fd, boot, strlen(boot)) < 0) abort();
    real_close(fd);
    return name;
}

static int opened_as(int fd, const char *path, int flags) {
    if (fd >= 0 && fd < MAX_FILES) {
        pthread_mutex_lock(&lock);
        watched[fd] = is_ours(path) ? ++opened : 0;
        if (watched[fd]) put(OPEN, watched[fd], flags & O_TRUNC ? 1 : 0, path, strlen(path));
        pthread_mutex_unlock(&lock);
    }
    return fd;
}

#define OPENER(name, real)                                                  \
    int name(const char *path, int flags, ...) {                            \
        va_list arguments;                                                  \
        va_start(arguments, flags);                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0; \
        va_end(arguments);                                                  \
        const char *file = other_boot(path);                                \
        int fd = real(file, flags, mode);                                   \
        if (file != path) real_unlink(file);                                \
        return opened_as(fd, path, flags);                                  \
    }
OPENER(open, real_open)
OPENER(open64, real_open64)

int close(int fd) {
    if (fd >= 0 && fd < MAX_FILES) watched[fd] = 0;
    return real_close(fd);
}

static int is_watched(int fd) { return fd >= 0 && fd < MAX_FILES && watched[fd]; }

ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t at) {
    if (!is_watched(fd)) return real_pwrite(fd, bytes, size, at);
    pthread_mutex_lock(&lock);
    ssize_t done = fails() ? -1 : real_pwrite(fd, bytes, size, at);
    if (done > 0) put(WRITE, watched[fd], at, bytes, done);
    pthread_mutex_unlock(&lock);
    return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }

ssize_t write(int fd, const void *bytes, size_t size) {
    if (!is_watched(fd)) return real_write(fd, bytes, size);
    off_t at = lseek(fd, 0, SEEK_CUR);
    pthread_mutex_lock(&lock);
    ssize_t done = fails() ? -1 : real_write(fd, bytes, size);
    if (done > 0) put(WRITE, watched[fd], at, bytes, done);
    pthread_mutex_unlock(&lock);
    return done;
}

// gathered writes of watched files are done one by one, which is the same for whoever sees the file
ssize_t pwritev64(int fd, const struct iovec *parts, int n, off_t at) {
    if (!is_watched(fd)) return real_pwritev(fd, parts, n, at);
    ssize_t all = 0;
    for (int i = 0; i < n; i++) {
        ssize_t done = pwrite64(fd, parts[i].iov_base, parts[i].iov_len, at + all);
        if (done < 0) return all ? all : -1;
        all += done;
    }
    return all;
}
ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t at) { return pwritev64(fd, parts, n, at); }

ssize_t writev(int fd, const struct iovec *parts, int n) {
    if (!is_watched(fd)) return real_writev(fd, parts, n);
    ssize_t all = 0;
    for (int i = 0; i < n; i++) {
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return all ? all : -1;
        all += done;
    }
    return all;
}

int ftruncate64(int fd, off_t length) {
    if (!is_watched(fd)) return real_ftruncate(fd, length);
    pthread_mutex_lock(&lock);
    int done = fails() ? -1 : real_ftruncate(fd, length);
    if (done == 0) put(LENGTH, watched[fd], length, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int sync_of(int fd, int (*real)(int)) {
    if (!is_watched(fd)) return real(fd);
    pthread_mutex_lock(&lock);
    int done = fails() ? -1 : real(fd);
    if (done == 0) put(SYNC, watched[fd], 0, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}
int fsync(int fd) { return sync_of(fd, real_fsync); }
int fdatasync(int fd) { return sync_of(fd, real_fdatasync); }

int rename(const char *from, const char *to) {
    int done = real_rename(from, to);
    if (done == 0 && (is_ours(from) || is_ours(to))) {
        char both[8192];
        int size = snprintf(both, sizeof both, "%s\n%s", from, to);
        pthread_mutex_lock(&lock);
        put(RENAME, 0, 0, both, size);
        pthread_mutex_unlock(&lock);
    }
    return done;
}

int unlink(const char *path) {
    int done = real_unlink(path);
    if (done == 0 && is_ours(path)) {
        pthread_mutex_lock(&lock);
        put(UNLINK, 0, 0, path, strlen(path));
        pthread_mutex_unlock(&lock);
    }
    return done;
}

static long shift_seconds(void) {
    static _Thread_local int inside;
    const char *path = getenv("FAULTIO_CLOCK");
    if (!path || inside || !real_open) return 0;
    inside = 1;
    char text[32] = "";
    int fd = real_open(path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        if (read(fd, text, sizeof text - 1) < 0) text[0] = 0;
        real_close(fd);
    }
    inside = 0;
    return atol(text);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    if (!real_clock_gettime) real_clock_gettime = next("clock_gettime");
    int done = real_clock_gettime(clock, now);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += shift_seconds();
    return done;
}

int gettimeofday(struct timeval *now, void *zone) {
    struct timespec t;
    int done = clock_gettime(CLOCK_REALTIME, &t);
    if (done == 0) {
        now->tv_sec = t.tv_sec;
        now->tv_usec = t.tv_nsec / 1000;
    }
    (void) zone;
    return done;
}
