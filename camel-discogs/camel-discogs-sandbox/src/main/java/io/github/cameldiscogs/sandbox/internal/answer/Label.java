/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** A label or company; pictures, texts, addresses and relatives may be absent. */
public record Label(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        List<ImageAnswer> images,
        String contactInfo,
        String profile,
        LabelRef parentLabel,
        String dataQuality,
        List<String> urls,
        List<LabelRef> sublabels) {}
