/// The organization that development begins with. No part of the product.
@NullMarked
package dev.palaestra.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
