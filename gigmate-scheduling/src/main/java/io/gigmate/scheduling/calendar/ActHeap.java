package io.gigmate.scheduling.calendar;

import java.util.Arrays;

/**
 * The acts that a search for the shortest path has reached, the nearest first. What it remembers is
 * forgotten in no more time than was spent on reaching it.
 */
final class ActHeap {
  private static final int UNSEEN = -1;
  private static final int TAKEN = -2;

  private final int[] heap;
  private final int[] placeOf;
  private final long[] distances;
  private final int[] seen;
  private final int[] order;
  private int size;
  private int seenCount;
  private int takenCount;

  ActHeap(int acts) {
    heap = new int[acts];
    placeOf = new int[acts];
    distances = new long[acts];
    seen = new int[acts];
    order = new int[acts];
    Arrays.fill(placeOf, UNSEEN);
  }

  void clear() {
    for (int i = 0; i < seenCount; i++) {
      placeOf[seen[i]] = UNSEEN;
    }
    size = 0;
    seenCount = 0;
    takenCount = 0;
  }

  /** Notes a way to the act, and answers whether it is the shortest so far. */
  boolean offer(int act, long distance) {
    if (placeOf[act] == UNSEEN) {
      seen[seenCount++] = act;
      placeOf[act] = size;
      heap[size++] = act;
    } else if (placeOf[act] == TAKEN || distance >= distances[act]) {
      return false;
    }
    distances[act] = distance;
    up(act);
    return true;
  }

  /** Takes the nearest act; there must be one. */
  int take() {
    int nearest = heap[0];
    int last = heap[--size];
    if (size > 0) {
      down(last);
    }
    placeOf[nearest] = TAKEN;
    order[takenCount++] = nearest;
    return nearest;
  }

  long distance(int act) {
    return distances[act];
  }

  /** Returns how many were taken. */
  int taken() {
    return takenCount;
  }

  /** Returns the i-th that was taken. */
  int taken(int i) {
    return order[i];
  }

  private void up(int act) {
    int at = placeOf[act];
    while (at > 0 && distances[heap[(at - 1) >>> 1]] > distances[act]) {
      put(heap[(at - 1) >>> 1], at);
      at = (at - 1) >>> 1;
    }
    put(act, at);
  }

  private void down(int act) {
    int at = 0;
    for (int child = nearer(1); child < size; child = nearer(2 * at + 1)) {
      if (distances[heap[child]] >= distances[act]) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(act, at);
  }

  private int nearer(int child) {
    return child + 1 < size && distances[heap[child + 1]] < distances[heap[child]]
        ? child + 1
        : child;
  }

  private void put(int act, int at) {
    heap[at] = act;
    placeOf[act] = at;
  }
}
