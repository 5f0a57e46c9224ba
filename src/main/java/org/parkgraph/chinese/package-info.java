/**
 * Chinese characters as such: their simplified forms, and how they sound. Imports nothing of ours.
 */
@NullMarked
package org.parkgraph.chinese;

import org.jspecify.annotations.NullMarked;
