/**
 * The run directory on disk. {@link org.breakwater.reports.run.RunDirectory} says where it goes and guards what is there,
 * {@link org.breakwater.reports.run.RunDraft} collects files out of sight and publishes them at once: whoever looks, sees
 * the old outputs whole or the new ones whole, also after {@code kill -9}.
 */
@NullMarked
package org.breakwater.reports.run;

import org.jspecify.annotations.NullMarked;
