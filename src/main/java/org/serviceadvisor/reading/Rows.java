package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of numbers, one behind the other in one array.
 *
 * @param numbers the numbers of all rows
 * @param starts for each row where it begins; one more at the end
 */
record Rows(int[] numbers, int[] starts) {

  static Rows of(List<int[]> rows) {
    int[] starts = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      starts[row + 1] = starts[row] + rows.get(row).length;
    }
    int[] numbers = new int[starts[rows.size()]];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, numbers, starts[row], rows.get(row).length);
    }
    return new Rows(numbers, starts);
  }

  /** How many rows there are. */
  int size() {
    return starts.length - 1;
  }

  int from(int row) {
    return starts[row];
  }

  int to(int row) {
    return starts[row + 1];
  }

  /** Whether a row that is sorted holds a number. */
  boolean has(int row, int number) {
    return Arrays.binarySearch(numbers, from(row), to(row), number) >= 0;
  }

  /**
   * For each number the rows that hold it, in order.
   *
   * @param most one more than the greatest number
   */
  Rows inverted(int most) {
    int[] places = new int[most + 1];
    for (int number : numbers) {
      places[number + 1]++;
    }
    for (int number = 0; number < most; number++) {
      places[number + 1] += places[number];
    }
    int[] begin = places.clone();
    int[] rows = new int[numbers.length];
    for (int row = 0; row < size(); row++) {
      for (int i = from(row); i < to(row); i++) {
        rows[places[numbers[i]]++] = row;
      }
    }
    return new Rows(rows, begin);
  }

  void write(DataOutputStream out) throws IOException {
    Columns.ints(out, numbers);
    Columns.ints(out, starts);
  }

  static Rows read(DataInputStream in) throws IOException {
    return new Rows(Columns.ints(in), Columns.ints(in));
  }
}
