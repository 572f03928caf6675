/**
 * One run from request to run directory. Entry type {@link org.breakwater.cli.run.StressSession}; this is the only place
 * that joins loading, running and reporting.
 */
@NullMarked
package org.breakwater.cli.run;

import org.jspecify.annotations.NullMarked;
