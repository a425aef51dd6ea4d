/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * What a write sends, as a Java record. Its components are named as the endpoint options are; a
 * component that is null is not sent, so that Discogs leaves alone what it stands for.
 */
public interface DiscogsWrite {}
