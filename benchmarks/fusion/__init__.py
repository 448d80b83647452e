"""Departure and arrival times of flights by many web sites: which is true?"""
