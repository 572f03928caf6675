/** Scenario specifications, path generators and the stress runner. */
@NullMarked
package org.breakwater.scenarios;

import org.jspecify.annotations.NullMarked;
