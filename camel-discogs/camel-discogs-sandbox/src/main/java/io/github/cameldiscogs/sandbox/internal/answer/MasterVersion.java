/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** A version of a master. */
public record MasterVersion(
        long id,
        String label,
        String country,
        String title,
        List<String> majorFormats,
        String format,
        String catno,
        String released,
        String status,
        String resourceUrl,
        String thumb,
        StatsBlock stats) {}
