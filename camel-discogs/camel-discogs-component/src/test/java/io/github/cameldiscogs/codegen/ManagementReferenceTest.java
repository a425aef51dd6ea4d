/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.junit.jupiter.api.Test;

class ManagementReferenceTest {

    /** A lamp, as management tools see it. */
    public static final class Lamp {

        @ManagedOperation(description = "Turns it off")
        public void turnOff() {}

        @ManagedAttribute(description = "Bright|dark")
        public String getShade() {
            return "";
        }

        public String getMaker() {
            return "";
        }
    }

    @Test
    void listsWhatIsManagedByItsName() {
        assertThat(new ManagementReference(Lamp.class).table())
                .isEqualTo(
                        """
                        [cols="2,6,1",options="header"]
                        |===
                        |Name |Description |Kind
                        |`Shade`
                        |Bright\\|dark.
                        |attribute

                        |`turnOff`
                        |Turns it off.
                        |operation

                        |===
                        """);
    }
}
