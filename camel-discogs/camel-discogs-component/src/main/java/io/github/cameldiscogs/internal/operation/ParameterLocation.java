/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

/** Where in a request the value of a {@link Parameter} goes. */
public enum ParameterLocation {
    /** A segment of the path. */
    PATH,
    QUERY,
    /** A field of the JSON object in the body. */
    BODY,
    /** A column of the CSV file in the body; only rows of the message body give it. */
    COLUMN,
    /** The complete URL, outside the API. */
    ADDRESS,
    /** A value of the OAuth 1.0a dance, used by the strategy that signs the request. */
    OAUTH
}
