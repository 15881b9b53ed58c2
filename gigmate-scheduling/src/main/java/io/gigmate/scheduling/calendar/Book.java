package io.gigmate.scheduling.calendar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When one room or one act is taken: its bookings by doors. Those that stand may overlap. */
final class Book {
  /** How much time two bookings must leave between the end of one and the doors of the other. */
  interface Gap {
    /** Returns the seconds between a show in this room and one in that. */
    long seconds(int room, int other);

    /** Returns what {@link #seconds} never exceeds. */
    long most();
  }

  private Booking[] bookings = new Booking[4];
  private int size;
  private long longest;

  int size() {
    return size;
  }

  /** Returns the i-th booking by doors. */
  Booking get(int i) {
    return bookings[i];
  }

  void add(Booking booking) {
    if (size == bookings.length) {
      bookings = Arrays.copyOf(bookings, 2 * size);
    }
    int at = firstAfter(booking.doors);
    System.arraycopy(bookings, at, bookings, at + 1, size - at);
    bookings[at] = booking;
    size++;
    longest = Math.max(longest, booking.end - booking.doors);
  }

  void remove(Booking booking) {
    int at = indexOf(booking);
    size--;
    System.arraycopy(bookings, at + 1, bookings, at, size - at);
  }

  /** Puts a booking in the place of one that opens its doors at the same time. */
  void replace(Booking booking, Booking next) {
    bookings[indexOf(booking)] = next;
  }

  private int indexOf(Booking booking) {
    int at = 0;
    while (bookings[at] != booking) {
      at++;
    }
    return at;
  }

  /**
   * Answers whether a show from these doors to this end leaves the gap to every booking but the one
   * passed over.
   */
  boolean isFree(int room, long doors, long end, Gap gap, @Nullable Booking passedOver) {
    long most = gap.most();
    for (int i = firstAfter(doors - longest - most); i < size; i++) {
      Booking other = bookings[i];
      if (other.doors >= end + most) {
        return true;
      }
      if (other != passedOver && other.end + most > doors) {
        long needed = gap.seconds(room, other.room);
        if (other.end + needed > doors && end + needed > other.doors) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the index of the first booking whose doors open later than this. */
  int firstAfter(long doors) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bookings[middle].doors <= doors) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
