/** Makes the schema and the README of the Helm chart from the comments of its values. */
@NullMarked
package dev.ragstone.deploy.chart;

import org.jspecify.annotations.NullMarked;
