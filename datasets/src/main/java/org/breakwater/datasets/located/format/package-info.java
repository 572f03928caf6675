/**
 * Annotations by which records describe a file format; the binder and the JSON schema obey the same ones. Components are
 * required unless nullable, optional or defaulted; fractions are never percentages and units stand in the names.
 */
@NullMarked
package org.breakwater.datasets.located.format;

import org.jspecify.annotations.NullMarked;
