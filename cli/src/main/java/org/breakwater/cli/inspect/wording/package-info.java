/**
 * Rules of a venue in words: one class for each family of policies, complete over its members. Entry types are the {@code
 * *Words} classes. Fractions are told in percent, times in their largest units; amounts are in the quote asset.
 */
@NullMarked
package org.breakwater.cli.inspect.wording;

import org.jspecify.annotations.NullMarked;
