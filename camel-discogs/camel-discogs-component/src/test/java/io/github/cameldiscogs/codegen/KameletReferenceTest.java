/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KameletReferenceTest {

    @Test
    void saysWhatADefinitionSays() {
        var kamelet =
                new KameletReference(
                        """
                        spec:
                          definition:
                            description: |-
                              Plays a record.
                            required: [recordId]
                            properties:
                              recordId:
                                description: Which one.
                                type: integer
                              side:
                                description: Which side.
                                type: string
                                enum: [a, b]
                                default: a
                        """);

        assertThat(kamelet.text())
                .isEqualTo(
                        """
                        Plays a record.

                        [cols="2,6,2,1",options="header"]
                        |===
                        |Property |Description |Default |Type
                        |`recordId`
                        |Which one. *Needed.*
                        |
                        |integer

                        |`side`
                        |Which side. Values: `a`, `b`.
                        |`a`
                        |string

                        |===
                        """);
    }
}
