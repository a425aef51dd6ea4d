/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

/**
 * The text of a record, not looked into yet.
 *
 * @param number its place in the file, from 1
 * @param xml from its start tag to its end tag, in UTF-8
 * @param whole whether it is all of it: what is too large is cut off
 */
public record CutRecord(long number, byte[] xml, boolean whole) {}
