/**
 * What every member of a policy family must keep: one class for each sealed family, over members drawn at random. A family whose
 * interface permits a form that {@link org.breakwater.models.conformance.Forms} does not draw fails its test.
 */
@NullMarked
package org.breakwater.models.conformance;

import org.jspecify.annotations.NullMarked;
