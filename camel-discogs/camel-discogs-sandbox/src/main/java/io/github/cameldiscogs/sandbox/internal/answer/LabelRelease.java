/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A release in the list of a label. */
public record LabelRelease(
        long id,
        String status,
        String format,
        String catno,
        String artist,
        String title,
        int year,
        String thumb,
        String resourceUrl,
        StatsBlock stats) {}
