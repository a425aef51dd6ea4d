/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * The body of a write, as a Java record. Its components are named as the endpoint options are; null
 * components are not sent, and Discogs leaves their fields unchanged.
 */
public interface DiscogsWrite {}
