/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** What the users of Discogs have to do with a release. */
public record ReleaseCommunity(
        int have,
        int want,
        Rating rating,
        UserRef submitter,
        List<UserRef> contributors,
        String dataQuality,
        String status) {}
