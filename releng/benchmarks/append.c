/* SPDX-License-Identifier: EPL-2.0 */
/*
 * The plain C side of the comparison: appends float32 samples to a live file with nothing but HDF5 calls.
 *
 *   append LIBRARY FILE CHANNELS SAMPLES APPENDS CHUNK CACHE TABLES
 *
 * LIBRARY is the very libhdf5 that the product ships, loaded at run time; the few prototypes needed are declared here,
 * so no HDF5 headers are wanted. One append = extent, write and H5Dflush of every channel, in SWMR mode. CACHE 1 leaves
 * the chunk cache as HDF5 makes it, which writes each touched chunk whole at a flush; with 0 there is none, as in the
 * files of MTLive's writer, and an append writes its own bytes only. With TABLES 1
 * it also keeps what a live MTH5 file keeps for its readers: the rows of the channel summary (343 bytes, 10 a chunk) and
 * of the commit record (264 bytes, 16 a chunk), each table written in place and flushed once an append. The first tenth
 * of the appends is not counted. Prints {"us_per_append": mean, "us_median": median}, for one channel.
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef int64_t hid_t;
typedef unsigned long long hsize_t;

enum { DEFAULT = 0, ALL = 0, TRUNCATE = 2, SELECT_SET = 0, V110 = 2 };
enum { SLOTS = 521 };
#define PREEMPTION 0.75
#define UNLIMITED ((hsize_t) -1)

static int (*H5open)(void);
static hid_t (*H5Pcreate)(hid_t class);
static int (*H5Pset_libver_bounds)(hid_t list, int low, int high);
static int (*H5Pset_chunk)(hid_t list, int rank, const hsize_t *sizes);
static int (*H5Pset_cache)(hid_t list, int unused, size_t slots, size_t bytes, double preemption);
static hid_t (*H5Fcreate)(const char *name, unsigned flags, hid_t creation, hid_t access);
static int (*H5Fstart_swmr_write)(hid_t file);
static int (*H5Fclose)(hid_t file);
static hid_t (*H5Screate_simple)(int rank, const hsize_t *sizes, const hsize_t *limits);
static int (*H5Sselect_hyperslab)(hid_t space, int how, const hsize_t *start, const hsize_t *stride,
                                  const hsize_t *count, const hsize_t *block);
static int (*H5Sclose)(hid_t space);
static hid_t (*H5Dcreate2)(hid_t parent, const char *name, hid_t type, hid_t space, hid_t links, hid_t creation,
                           hid_t access);
static int (*H5Dset_extent)(hid_t dataset, const hsize_t *sizes);
static hid_t (*H5Dget_space)(hid_t dataset);
static int (*H5Dwrite)(hid_t dataset, hid_t type, hid_t memory, hid_t file, hid_t transfer, const void *values);
static int (*H5Dflush)(hid_t dataset);
static int (*H5Dclose)(hid_t dataset);

static hid_t accessClass, creationClass, floatType, byteType;

static void *symbol(void *library, const char *name) {
    void *found = dlsym(library, name);
    if (!found) {
        fprintf(stderr, "append: %s\n", dlerror());
        exit(1);
    }
    return found;
}

static void load(const char *path) {
    void *library = dlopen(path, RTLD_NOW);
    if (!library) {
        fprintf(stderr, "append: %s\n", dlerror());
        exit(1);
    }
#define LOAD(name) *(void **) &name = symbol(library, #name)
    LOAD(H5open); LOAD(H5Pcreate); LOAD(H5Pset_libver_bounds); LOAD(H5Pset_chunk); LOAD(H5Pset_cache);
    LOAD(H5Fcreate); LOAD(H5Fstart_swmr_write); LOAD(H5Fclose);
    LOAD(H5Screate_simple); LOAD(H5Sselect_hyperslab); LOAD(H5Sclose);
    LOAD(H5Dcreate2); LOAD(H5Dset_extent); LOAD(H5Dget_space); LOAD(H5Dwrite); LOAD(H5Dflush); LOAD(H5Dclose);
    H5open();
    accessClass = *(hid_t *) symbol(library, "H5P_CLS_FILE_ACCESS_ID_g");
    creationClass = *(hid_t *) symbol(library, "H5P_CLS_DATASET_CREATE_ID_g");
    floatType = *(hid_t *) symbol(library, "H5T_NATIVE_FLOAT_g");
    byteType = *(hid_t *) symbol(library, "H5T_NATIVE_UCHAR_g");
}

static int64_t check(int64_t result, const char *call) {
    if (result < 0) {
        fprintf(stderr, "append: %s failed\n", call);
        exit(1);
    }
    return result;
}

static void append(hid_t dataset, hid_t memory, hsize_t first, hsize_t count, const float *values) {
    hsize_t length = first + count;
    check(H5Dset_extent(dataset, &length), "H5Dset_extent");
    hid_t space = check(H5Dget_space(dataset), "H5Dget_space");
    check(H5Sselect_hyperslab(space, SELECT_SET, &first, NULL, &count, NULL), "H5Sselect_hyperslab");
    check(H5Dwrite(dataset, floatType, memory, space, DEFAULT, values), "H5Dwrite");
    check(H5Sclose(space), "H5Sclose");
}

struct table {
    hid_t dataset;
    size_t bytes;
    unsigned char *rows;
};

static struct table createTable(hid_t file, const char *name, hsize_t rows, hsize_t rowBytes, hsize_t chunkRows) {
    hsize_t size[] = {rows, rowBytes}, limit[] = {UNLIMITED, rowBytes}, chunk[] = {chunkRows, rowBytes};
    hid_t creation = check(H5Pcreate(creationClass), "H5Pcreate");
    check(H5Pset_chunk(creation, 2, chunk), "H5Pset_chunk");
    hid_t space = check(H5Screate_simple(2, size, limit), "H5Screate_simple");
    hid_t dataset = check(H5Dcreate2(file, name, byteType, space, DEFAULT, creation, DEFAULT), "H5Dcreate2");
    check(H5Sclose(space), "H5Sclose");
    return (struct table) {dataset, rows * rowBytes, malloc(rows * rowBytes)};
}

static void updateTable(struct table table, int n) {
    memset(table.rows, n, table.bytes);
    check(H5Dwrite(table.dataset, byteType, ALL, ALL, DEFAULT, table.rows), "H5Dwrite");
    check(H5Dflush(table.dataset), "H5Dflush");
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    if (argc != 9) {
        fprintf(stderr, "usage: append LIBRARY FILE CHANNELS SAMPLES APPENDS CHUNK CACHE TABLES\n");
        return 2;
    }
    int channels = atoi(argv[3]), appends = atoi(argv[5]), cache = atoi(argv[7]), tables = atoi(argv[8]);
    hsize_t samples = atoll(argv[4]), chunk = atoll(argv[6]), none = 0, unlimited = UNLIMITED;
    load(argv[1]);

    hid_t access = check(H5Pcreate(accessClass), "H5Pcreate");
    check(H5Pset_libver_bounds(access, V110, V110), "H5Pset_libver_bounds");
    if (!cache)
        check(H5Pset_cache(access, 0, SLOTS, 0, PREEMPTION), "H5Pset_cache");
    hid_t creation = check(H5Pcreate(creationClass), "H5Pcreate");
    check(H5Pset_chunk(creation, 1, &chunk), "H5Pset_chunk");
    hid_t file = check(H5Fcreate(argv[2], TRUNCATE, DEFAULT, access), "H5Fcreate");
    hid_t space = check(H5Screate_simple(1, &none, &unlimited), "H5Screate_simple");
    hid_t memory = check(H5Screate_simple(1, &samples, NULL), "H5Screate_simple");
    hid_t *datasets = malloc(channels * sizeof *datasets);
    for (int c = 0; c < channels; c++) {
        char name[16];
        snprintf(name, sizeof name, "c%d", c);
        datasets[c] = check(H5Dcreate2(file, name, floatType, space, DEFAULT, creation, DEFAULT), "H5Dcreate2");
    }
    struct table summary = createTable(file, "summary", channels, 343, 10);
    struct table committed = createTable(file, "committed", channels, 264, 16);
    check(H5Fstart_swmr_write(file), "H5Fstart_swmr_write");

    float *values = malloc(samples * sizeof *values);
    for (hsize_t i = 0; i < samples; i++)
        values[i] = (float) i;
    int warm = appends / 10, measured = appends - warm;
    double *times = malloc(measured * sizeof *times), total = 0;
    for (int n = 0; n < appends; n++) {
        double before = now();
        for (int c = 0; c < channels; c++)
            append(datasets[c], memory, n * samples, samples, values);
        for (int c = 0; c < channels; c++)
            check(H5Dflush(datasets[c]), "H5Dflush");
        if (tables) {
            updateTable(summary, n);
            updateTable(committed, n);
        }
        if (n >= warm)
            total += times[n - warm] = (now() - before) / channels;
    }
    for (int c = 0; c < channels; c++)
        check(H5Dclose(datasets[c]), "H5Dclose");
    check(H5Dclose(summary.dataset), "H5Dclose");
    check(H5Dclose(committed.dataset), "H5Dclose");
    check(H5Fclose(file), "H5Fclose");
    qsort(times, measured, sizeof *times, ascending);
    printf("{\"us_per_append\": %.3f, \"us_median\": %.3f}\n", total / measured, times[measured / 2]);
    return 0;
}
