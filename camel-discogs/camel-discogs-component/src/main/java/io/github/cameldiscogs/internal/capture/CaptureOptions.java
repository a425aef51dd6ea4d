/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.time.Duration;

/**
 * How changes are looked for.
 *
 * @param sendsExisting whether to tell also what is in the list when it is read for the first time
 * @param keepsContent whether to keep the content of items
 * @param fullScan after what time to read the whole list again
 */
public record CaptureOptions(boolean sendsExisting, boolean keepsContent, Duration fullScan) {}
