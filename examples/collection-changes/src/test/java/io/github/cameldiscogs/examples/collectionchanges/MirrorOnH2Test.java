/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

class MirrorOnH2Test extends MirrorOfOneDatabase {

    /** An assertion in H2 2.4.240 is too strict for the compaction that closing ends with. */
    @Override
    String url() {
        return "jdbc:h2:file:%s;AUTO_SERVER=TRUE;WRITE_DELAY=0;MAX_COMPACT_TIME=0"
                .formatted(folder.resolve("mirror"));
    }
}
