/** Readers and writers of prices, funding, account books, venue presets and located YAML and JSON. */
@NullMarked
package org.breakwater.datasets;

import org.jspecify.annotations.NullMarked;
