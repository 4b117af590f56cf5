package dev.palaestra.rest.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On each operation of [LimitedPaths#SIGN_IN]: its own limit counts the tries whose form is right,
/// whatever comes of them. A slip of the keyboard locks nobody out.
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Charged {}
