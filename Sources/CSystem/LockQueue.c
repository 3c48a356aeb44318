#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { left = -1 };

struct study_lock_queue {
  // A duplicate, since the caller may close its own first; they share the lock.
  int descriptor;
  // The thread closes this end of a pipe when its wait is over, which the other
  // end sees.
  int writing, reading;
  // What `study_lock_queue_leave` returns, or `left`.
  atomic_int state;
  // The thread and who started it.
  atomic_int holders;
};

static void release(struct study_lock_queue *queue) {
  if (atomic_fetch_sub(&queue->holders, 1) == 1) free(queue);
}

static void *take(void *place) {
  struct study_lock_queue *queue = place;
  int code;
  do code = flock(queue->descriptor, LOCK_EX);
  while (code != 0 && errno == EINTR);
  int state = study_lock_waits;
  int result = code == 0 ? study_lock_held : study_lock_impossible;
  if (!atomic_compare_exchange_strong(&queue->state, &state, result))
    flock(queue->descriptor, LOCK_UN);
  close(queue->descriptor);
  close(queue->writing);
  release(queue);
  return NULL;
}

static int start(struct study_lock_queue *queue) {
  pthread_attr_t attributes;
  pthread_t thread;
  sigset_t all, before;
  if (pthread_attr_init(&attributes) != 0) return 0;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  // Signals are for the thread that waits for them.
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int code = pthread_create(&thread, &attributes, take, queue);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  return code == 0;
}

struct study_lock_queue *study_lock_queue_enter(int descriptor) {
  struct study_lock_queue *queue = malloc(sizeof *queue);
  int ends[2];
  if (!queue) return NULL;
  if (pipe(ends) != 0) return free(queue), NULL;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  *queue = (struct study_lock_queue){
    .descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0), .writing = ends[1], .reading = ends[0],
    .state = study_lock_waits, .holders = 2};
  if (queue->descriptor >= 0 && start(queue)) return queue;
  if (queue->descriptor >= 0) close(queue->descriptor);
  close(ends[0]);
  close(ends[1]);
  free(queue);
  return NULL;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

bool study_lock_queue_wait(struct study_lock_queue *queue, double seconds) {
  struct pollfd end = {queue->reading, POLLIN, 0};
  double until = now() + seconds, rest = seconds;
  while (poll(&end, 1, rest > 0 ? (int)(rest * 1000) + 1 : 0) < 0 && errno == EINTR)
    rest = until - now();
  return atomic_load(&queue->state) != study_lock_waits;
}

enum study_lock study_lock_queue_leave(struct study_lock_queue *queue) {
  int state = study_lock_waits;
  atomic_compare_exchange_strong(&queue->state, &state, left);
  close(queue->reading);
  release(queue);
  return (enum study_lock)state;
}
