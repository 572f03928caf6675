/** A rich result for tests: {@link org.breakwater.reports.sample.SampleResult} holds every table that reports know. */
@NullMarked
package org.breakwater.reports.sample;

import org.jspecify.annotations.NullMarked;
