/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

/** The form in which an answer, or an item of a list, becomes a message body. */
public enum OutputType {
    /** A record of {@code io.github.cameldiscogs.model}. */
    Model,
    /** A {@link java.util.Map} with Discogs's own field names. */
    Map,
    /** The JSON text as received. */
    Json
}
