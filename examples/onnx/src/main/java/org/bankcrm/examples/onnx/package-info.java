/**
 * A model in ONNX, run by Microsoft's runtime, as a model that is run elsewhere.
 *
 * <p>Start with {@link org.bankcrm.examples.onnx.OnnxModel}.
 */
@NullMarked
package org.bankcrm.examples.onnx;

import org.jspecify.annotations.NullMarked;
