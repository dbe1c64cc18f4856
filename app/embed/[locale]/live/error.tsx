'use client';

import { useEffect } from 'react';
import { tellEmbed } from '@/components/embed/tell-embed';

/** A live map that broke while it was drawn: the embed around it brings its picture back, and says so. */
export default function LiveError() {
  useEffect(() => tellEmbed('failed'), []);
  return null;
}
