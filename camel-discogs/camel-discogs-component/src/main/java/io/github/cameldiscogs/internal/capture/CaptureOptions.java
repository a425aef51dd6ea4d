/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.time.Duration;

/**
 * How a list is compared for changes.
 *
 * @param sendsExisting whether items found by the first reading are delivered as existing
 * @param keepsContent whether the store keeps the content of known items
 * @param fullScan the time after which the whole list is read again
 */
public record CaptureOptions(boolean sendsExisting, boolean keepsContent, Duration fullScan) {}
