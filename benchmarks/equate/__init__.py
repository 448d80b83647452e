"""Sentence pairs: does the premise support the numbers of the hypothesis?"""
