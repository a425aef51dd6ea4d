/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

/**
 * Who the credentials belong to. Source: Discogs API, Identity.
 *
 * @param id of the user
 * @param resourceUrl of the profile
 * @param consumerName name of the application
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Identity(
        Long id,
        String username,
        String resourceUrl,
        String consumerName,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public Identity {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
