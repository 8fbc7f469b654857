/** Measures what each stage costs. Not part of the program; see docs/performance.md. */
package org.urtext.bench;
