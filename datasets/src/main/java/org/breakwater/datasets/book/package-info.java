/**
 * Account books from and to CSV, in the format of {@code docs/books.md}. Entry types
 * {@link org.breakwater.datasets.book.BookReader} and {@link org.breakwater.datasets.book.BookWriter}. Quantities are
 * contracts (positive long), balances coins, prices quote currency per coin.
 */
@NullMarked
package org.breakwater.datasets.book;

import org.jspecify.annotations.NullMarked;
