/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** Owners, wants, rating and contributors of a release. */
public record ReleaseCommunity(
        int have,
        int want,
        Rating rating,
        UserRef submitter,
        List<UserRef> contributors,
        String dataQuality,
        String status) {}
