/** Domain, engine, statistics and closed forms of the stress tester: no input or output, no clock, no logging. */
@NullMarked
package org.breakwater.models;

import org.jspecify.annotations.NullMarked;
